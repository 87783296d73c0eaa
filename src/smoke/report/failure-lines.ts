import type { Smoke } from '../../text/messages/en/smoke.ts';
import { sanitise } from '../../text/sanitise.ts';
import type { StepProblem } from '../run/result.ts';

/** What is told of a failed step: each fault, the request as a curl line, the answer, the request id. */
export function failureLines(
  { detail, title, faults, request, answer }: StepProblem,
  requestId: string | null,
  { report }: Smoke,
): (readonly [label: string, text: string])[] {
  const { labels } = report;
  const messages = faults?.map(({ message }) => message) ?? [detail ?? title];
  const answerText = answer
    ? `${answer.status} ${answer.contentType} ${answer.body}`
    : request === undefined
      ? undefined
      : report.noAnswer;
  const lines = [
    ...messages.map((message) => [labels.expected, message] as const),
    ...(request === undefined ? [] : [[labels.request, request] as const]),
    ...(answerText === undefined ? [] : [[labels.answer, answerText] as const]),
    ...(requestId === null ? [] : [[labels.requestId, requestId] as const]),
  ];
  return lines.map(([label, text]) => [label, sanitise(text)] as const);
}
