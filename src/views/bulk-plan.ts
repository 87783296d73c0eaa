import type { BulkAction } from '../api/schema.d.ts';
import type { Card, Section } from '../text/card.ts';
import { bulkMessages } from '../text/messages/bulk.ts';
import { actionText, reasonText } from './bulk-action.ts';
import type { Viewpoint } from './viewpoint.ts';

/** A plan as it is shown; the file of this machine, not the contract, says what it has. */
interface ShownPlan {
  readonly plan: string;
  readonly digest: string;
  readonly total: number;
  readonly will: number;
  readonly scheduled: number;
  readonly heldBack: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly byReason: Readonly<Record<string, number>>;
}

/** What is shown of it beside its counts. */
interface PlanExtras {
  readonly action: BulkAction;
  readonly about: string;
  readonly from: string;
  /** By reason, the first row it was given for. */
  readonly examples: ReadonlyMap<string, { readonly line: number; readonly detail: string }>;
  /** The first text that will be sent. */
  readonly sample: string | undefined;
}

/** Who gets what, and who does not and why. */
export function planCard(shown: ShownPlan, extras: PlanExtras, viewpoint: Viewpoint): Card {
  const say = bulkMessages(viewpoint.lang).plan;
  const { labels } = say;
  const number = (value: number) => value.toLocaleString('en');
  const counts = [
    [labels.total, shown.total],
    [labels.will, shown.will],
    ...(shown.scheduled > 0 ? [[labels.scheduled, shown.scheduled] as const] : []),
    [labels.heldBack, shown.heldBack],
    [labels.rejected, shown.rejected],
    ...(shown.duplicates > 0 ? [[labels.duplicates, shown.duplicates] as const] : []),
  ] as const;
  return {
    title: say.title(shown.plan),
    sections: [
      {
        rows: [
          { label: labels.action, value: { text: actionText(extras.action, extras.about, viewpoint) } },
          { label: labels.from, value: { text: extras.from } },
          ...counts.map(([label, value]) => ({ label, value: { text: number(value) } })),
          { label: labels.digest, value: { text: shown.digest, tone: 'dim' as const } },
        ],
      },
      ...reasonsSection(shown, extras, viewpoint),
      ...(extras.sample === undefined ? [] : [{ title: say.sample, body: extras.sample }]),
    ],
  };
}

/** The reason that stops most first. */
function reasonsSection({ byReason }: ShownPlan, { examples }: PlanExtras, viewpoint: Viewpoint): Section[] {
  const say = bulkMessages(viewpoint.lang).plan;
  const reasons = Object.entries(byReason).toSorted(([, a], [, b]) => b - a);
  if (reasons.length === 0) return [];
  const rows = reasons.map(([reason, rows]) => {
    const example = examples.get(reason);
    return [
      { text: reasonText(reason, viewpoint), data: reason },
      { text: rows.toLocaleString('en'), data: String(rows) },
      { text: example ? say.lineOf(example.line, example.detail) : '' },
    ];
  });
  const columns = [
    { key: 'reason', title: say.reason, whole: true, priority: 3 },
    { key: 'rows', title: say.rows, align: 'right' as const, priority: 2 },
    { key: 'example', title: say.example, priority: 1 },
  ];
  return [{ title: say.reasons, table: { columns, rows } }];
}
