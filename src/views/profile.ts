import type { Language } from '../text/language.ts';
import { messages } from '../text/messages/messages.ts';
import type { Table } from '../text/table.ts';

/** What a profile is, as far as it is shown; the settings of this machine, not the contract, say what it has. */
interface ShownProfile {
  readonly name: string;
  readonly current: boolean;
  readonly server: string;
  readonly kind: string;
  readonly lang?: string;
  readonly output?: string;
  readonly adviser?: string;
  readonly masking?: string;
  readonly ca?: string;
  readonly cert?: string;
  readonly proxy?: string;
  readonly connectTimeoutMs?: number;
  readonly answerTimeoutMs?: number;
}

/** The profiles as a list; a star marks the current one. Masking, and by which way calls go, are columns only where a profile says. */
export function profilesTable(profiles: readonly ShownProfile[], lang: Language): Table {
  const { labels, profiles: says } = messages(lang).actions;
  const hasMasking = profiles.some(({ masking }) => masking !== undefined);
  const hasWay = profiles.some((profile) => way(profile) !== '');
  return {
    columns: [
      { key: 'current', title: '', whole: true, priority: 7 },
      { key: 'name', title: labels.name, whole: true, priority: 6 },
      { key: 'server', title: labels.server, priority: 5 },
      { key: 'kind', title: labels.kind, whole: true, priority: 4 },
      { key: 'lang', title: labels.lang, whole: true, priority: 3 },
      { key: 'output', title: labels.output, whole: true, priority: 2 },
      { key: 'adviser', title: labels.adviser, whole: true, priority: 1 },
      ...(hasMasking ? [{ key: 'masking', title: labels.masking, whole: true, priority: 1 }] : []),
      ...(hasWay ? [{ key: 'connection', title: labels.connection, priority: 0 }] : []),
    ],
    rows: profiles.map((profile) => {
      const {
        name,
        current,
        server,
        kind,
        lang: language = '',
        output = '',
        adviser = '',
        masking = '',
      } = profile;
      return [
        { text: current ? '*' : '', data: String(current), tone: 'good' },
        { text: name, tone: current ? 'strong' : 'plain' },
        { text: server },
        { text: kind, tone: kind === 'production' ? 'bad' : 'plain' },
        { text: language },
        { text: output },
        { text: adviser },
        ...(hasMasking ? [{ text: masking }] : []),
        ...(hasWay ? [{ text: way(profile) }] : []),
      ];
    }),
    empty: says.empty,
  };
}

/** By which way its calls go, in the words of `profile set`; empty for the usual one. */
function way({ ca, cert, proxy, connectTimeoutMs, answerTimeoutMs }: ShownProfile): string {
  const seconds = (ms: number | undefined) => ms && `${ms / 1_000}s`;
  const settings = {
    ca,
    cert,
    proxy,
    'connect-timeout': seconds(connectTimeoutMs),
    'answer-timeout': seconds(answerTimeoutMs),
  };
  return Object.entries(settings)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]))
    .join(' ');
}
