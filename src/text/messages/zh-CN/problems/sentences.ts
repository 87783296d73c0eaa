import type { ErrorText } from '../../en/errors.ts';
import type { Problems } from '../../en/problems.ts';

/** A member's value as text; undefined where the problem has none. */
type Optional = (name: string) => string | undefined;

/** The sentences of one type: of the members that it always has, and of some that it may have. */
export function sentences<Name extends string>(
  names: readonly Name[],
  say: (members: Readonly<Record<Name, string>>, optional: Optional) => ErrorText,
): Problems[string] {
  return (problem) => {
    const optional: Optional = (name) => textOf(problem[name]);
    const members = names.map((name) => [name, optional(name)] as const);
    if (members.some(([, value]) => value === undefined)) return undefined;
    return say(Object.fromEntries(members) as Record<Name, string>, optional);
  };
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.join('、');
  return value === undefined || value === null ? undefined : String(value);
}

export const inRequest = (requestId: string) => `（请求 ${requestId}）`;
export const checkAddress = '核对地址是否为 tong 服务器：tong profile list';
export const startSandbox = '启动沙盒：tong sandbox start';

/** Without an answer nobody knows whether a change happened. */
export const again = (method = 'GET') =>
  method === 'GET'
    ? ['再运行一次该命令。']
    : ['如果该命令会改动数据，请先查看改动是否已生效，再运行一次该命令。'];
