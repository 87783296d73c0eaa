import { resolve } from 'node:path';
import { bulkFailure } from '../bulk/failures.ts';
import { bulkListMessages } from '../bulk/list/messages.ts';
import { placeOfPlan } from '../bulk/plan/open-plan.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import type { TypedFilter } from './book-filter.ts';
import { type ActionFlags, hasPlaceholders } from './bulk-action.ts';

interface PlanFlags extends ActionFlags, TypedFilter {
  readonly tagged?: string | undefined;
  readonly template?: string | undefined;
  readonly message?: string | undefined;
  readonly out?: string | undefined;
  readonly from?: string | undefined;
  readonly rejected?: string | undefined;
}

export interface ChosenFlags {
  readonly actionFlags: ActionFlags;
  readonly filter: TypedFilter;
  /** As it was named, and where it is written. */
  readonly out: string;
  readonly place: string;
}

/**
 * What the flags of `bulk plan` mean together: beside another action `--tag` filters, alone it is the action.
 * @throws Failure (2) for flags that contradict each other, and for a file that is in the way of the plan
 */
export async function chosenFlags(
  flags: PlanFlags,
  { lang, now }: { lang: Language; now: Date },
): Promise<ChosenFlags> {
  const say = bulkMessages(lang);
  const { share, log, task, tag, tagged } = flags;
  const isTagging = share === undefined && log === undefined && task === undefined;
  const needless = (flag: string, where: string) =>
    bulkFailure('usage', 'usage', say.problems.needless(flag, where));
  if (!isTagging && tag !== undefined && tagged !== undefined) throw needless('--tagged', '--tag');
  const text = flags.template === undefined ? flags.message && '--message' : '--template';
  if (isTagging && tag !== undefined && text) throw needless(text, '--tag');
  if (task !== undefined && hasPlaceholders(task) && text) throw needless(text, '--task {{ … }}');
  const out = flags.out ?? `bulk-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}.jsonl`;
  const place = await placeOfPlan(out, say);
  const { from, rejected } = flags;
  for (const other of [from, out]) {
    if (rejected !== undefined && other !== undefined && resolve(other) === resolve(rejected)) {
      throw bulkFailure('usage', 'in-the-way', bulkListMessages(lang).problems.listInTheWay(rejected));
    }
  }
  return {
    actionFlags: isTagging ? { ...flags } : { ...flags, tag: undefined },
    filter: { ...flags, tag: isTagging ? tagged : (tag ?? tagged) },
    out,
    place,
  };
}
