import { asText, filled, type Values } from '../scenario/placeholders.ts';
import type { Json, Step } from '../scenario/scenario.ts';
import type { Ask } from './caller.ts';

/** The call of a step with the values of its variables. @throws UnknownVariable */
export function makeAsk(step: Step, values: Values): Ask {
  const { call, path = {}, query = {}, headers = {}, body, anonymous = false } = step;
  const texts = (part: Readonly<Record<string, Json>>) =>
    Object.entries(part).map(([name, value]) => [name, asText(filled(value, values))] as const);
  const inPath = new Map(texts(path));
  return {
    operation: call,
    path: call.template.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(inPath.get(name) ?? '')),
    query: texts(query),
    headers: Object.fromEntries(texts(headers)),
    ...(body !== undefined && { body: JSON.stringify(filled(body, values)) }),
    anonymous,
  };
}
