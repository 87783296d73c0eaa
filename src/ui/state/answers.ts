import type { Problem } from '../../api/failure.ts';
import type { ShareRequest } from '../../api/schema.d.ts';
import { type CallName, type Data, isWrite } from '../calls.ts';

/** What is known of one call: its last data stay on the screen while it is asked again, or when that fails. */
interface Answer<Name extends CallName> {
  /** What it was asked about. */
  readonly about: string;
  readonly asking: boolean;
  readonly data?: Data<Name>;
  readonly problem?: Problem;
}

export type Answers = { readonly [Name in CallName]?: Answer<Name> };

/** A call that is to be made. One of the same name that is under way is given up for it. */
export interface Call {
  readonly type: 'call';
  readonly name: CallName;
  readonly about: string;
  /** Of a share. */
  readonly body?: ShareRequest;
  /** Milliseconds to wait first, in which another call may take its place. */
  readonly delay?: number;
}

/** What came of a call. */
export type Outcome =
  | {
      [Name in CallName]: { readonly type: 'answered'; readonly name: Name; readonly data: Data<Name> };
    }[CallName]
  | {
      readonly type: 'failed';
      readonly name: CallName;
      readonly problem: Problem;
      /** The server was not reached. */
      readonly away: boolean;
    };

/** Answers that stay until the next ones are there, whatever those are about; others belong to their subject. */
const lasting: ReadonlySet<CallName> = new Set(['find', 'feed', 'tryShare']);

/** Notes that a call is under way. */
export function asked(answers: Answers, { name, about }: Call): Answers {
  const before = answers[name];
  const keeps = before?.data !== undefined && (lasting.has(name) || before.about === about);
  return { ...answers, [name]: { about, asking: true, ...(keeps && { data: before.data }) } };
}

/** Notes what came of it. */
export function settled(answers: Answers, outcome: Outcome): Answers {
  const { about = '', data } = answers[outcome.name] ?? {};
  const known =
    outcome.type === 'answered'
      ? { data: outcome.data }
      : { problem: outcome.problem, ...(data && { data }) };
  return { ...answers, [outcome.name]: { about, asking: false, ...known } };
}

/** The calls that are under way: `asked` may be given up, `written` may not. */
export function underWay(answers: Answers): { asked: boolean; written: boolean } {
  const names = Object.keys(answers).filter((name) => answers[name as CallName]?.asking) as CallName[];
  return { asked: names.some((name) => !isWrite(name)), written: names.some(isWrite) };
}

/** Notes that what was asked is given up. */
export function givenUp(answers: Answers): Answers {
  return changed(answers, (name, answer) => (isWrite(name) ? answer : { ...answer, asking: false }));
}

/** Forgets why a write failed, once that has been read. */
export function withoutFailedWrites(answers: Answers): Answers {
  return changed(answers, (name, answer) => (isWrite(name) && answer.problem ? undefined : answer));
}

/** Forgets what is no longer true; what is on the screen stays until its successor is there. */
export function withoutHidden(
  answers: Answers,
  stale: ReadonlySet<CallName>,
  shown: readonly { readonly name: CallName }[],
): Answers {
  const isShown = (name: CallName) => shown.some((call) => call.name === name);
  return changed(answers, (name, answer) => (stale.has(name) && !isShown(name) ? undefined : answer));
}

type AnyAnswer = NonNullable<Answers[CallName]>;

function changed(
  answers: Answers,
  change: (name: CallName, answer: AnyAnswer) => AnyAnswer | undefined,
): Answers {
  const entries = Object.entries(answers).map(([name, answer]) => [name, change(name as CallName, answer)]);
  return Object.fromEntries(entries.filter(([, answer]) => answer !== undefined));
}
