import type { FastifySchemaValidationError } from 'fastify';
import type { LocalisedText } from './language.ts';
import { Refusal } from './refusal.ts';

interface Kind {
  readonly prefix: string;
  readonly noun: LocalisedText;
  /** The command that lists things of this kind with their ids. */
  readonly listedBy: string;
}

/** What the ids in the contract's paths are of. */
const kinds: Readonly<Record<string, Kind>> = {
  customerId: { prefix: 'cus', noun: { 'zh-CN': '客户', en: 'a customer' }, listedBy: 'tong find' },
  itemId: { prefix: 'itm', noun: { 'zh-CN': '服务动态', en: 'a feed item' }, listedBy: 'tong feed' },
  momentId: { prefix: 'mom', noun: { 'zh-CN': '朋友圈', en: 'a moment' }, listedBy: 'tong moments' },
  taskId: { prefix: 'tsk', noun: { 'zh-CN': '跟进', en: 'a task' }, listedBy: 'tong tasks' },
  shareId: { prefix: 'shr', noun: { 'zh-CN': '分享', en: 'a share' }, listedBy: 'tong api GET /shares' },
  interactionId: {
    prefix: 'int',
    noun: { 'zh-CN': '互动记录', en: 'an interaction' },
    listedBy: 'tong api GET /interactions',
  },
  importId: { prefix: 'imp', noun: { 'zh-CN': '导入', en: 'an import' }, listedBy: 'tong import' },
};

/** For a path whose id is no id of its kind; undefined where it is something else that does not fit. */
export function notAnId(
  [fault]: readonly FastifySchemaValidationError[],
  params: unknown,
): Refusal | undefined {
  const name = fault?.keyword === 'pattern' ? fault.instancePath.slice(1) : '';
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) return undefined;
  const { prefix, noun, listedBy } = kind;
  const given = String((params as Readonly<Record<string, unknown>>)[name]);
  return new Refusal('invalid-request', {
    detail: {
      'zh-CN': `“${given}”不是${noun['zh-CN']}的编号：这种编号以 ${prefix}_ 开头，后接至少 10 个小写字母或数字。`,
      en: `“${given}” is not the id of ${noun.en}: such an id is ${prefix}_ and at least ten small letters or digits.`,
    },
    nextSteps: [{ 'zh-CN': `编号可用 ${listedBy} 查看。`, en: `See ${listedBy} for the ids there are.` }],
  });
}
