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
}

/** The profiles as a list; a star marks the current one. */
export function profilesTable(profiles: readonly ShownProfile[], lang: Language): Table {
  const { labels, profiles: says } = messages(lang).actions;
  return {
    columns: [
      { key: 'current', title: '', whole: true, priority: 7 },
      { key: 'name', title: labels.name, whole: true, priority: 6 },
      { key: 'server', title: labels.server, priority: 5 },
      { key: 'kind', title: labels.kind, whole: true, priority: 4 },
      { key: 'lang', title: labels.lang, whole: true, priority: 3 },
      { key: 'output', title: labels.output, whole: true, priority: 2 },
      { key: 'adviser', title: labels.adviser, whole: true, priority: 1 },
    ],
    rows: profiles.map(({ name, current, server, kind, lang: language = '', output = '', adviser = '' }) => [
      { text: current ? '*' : '', data: String(current), tone: 'good' },
      { text: name, tone: current ? 'strong' : 'plain' },
      { text: server },
      { text: kind },
      { text: language },
      { text: output },
      { text: adviser },
    ]),
    empty: says.empty,
  };
}
