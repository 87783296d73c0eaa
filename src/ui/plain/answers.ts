import { messages } from '../../text/messages/messages.ts';

/** Whether the line is such an answer, in either language. */
export function isEndAnswer(kind: 'yes' | 'no' | 'discard', typed: string): boolean {
  return (['en', 'zh-CN'] as const).some((lang) => messages(lang).desk.plain.question[kind].includes(typed));
}
