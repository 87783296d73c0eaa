import { bulkFailure } from '../bulk/failures.ts';
import { checkPlace } from '../bulk/plan/open-plan.ts';
import type { Language } from '../text/language.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import type { TypedFilter } from './book-filter.ts';
import type { ActionFlags } from './bulk-action.ts';

interface PlanFlags extends ActionFlags, TypedFilter {
  readonly tagged?: string | undefined;
  readonly template?: string | undefined;
  readonly message?: string | undefined;
  readonly out?: string | undefined;
}

export interface ChosenFlags {
  readonly actionFlags: ActionFlags;
  readonly filter: TypedFilter;
  readonly out: string;
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
  const out = flags.out ?? `bulk-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}.jsonl`;
  await checkPlace(out, say);
  return {
    actionFlags: isTagging ? { ...flags } : { ...flags, tag: undefined },
    filter: { ...flags, tag: isTagging ? tagged : (tag ?? tagged) },
    out,
  };
}
