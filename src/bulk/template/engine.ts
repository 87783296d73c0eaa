import { Liquid, type TagToken } from 'liquidjs';
import type { Language } from '../../text/language.ts';
import type { BulkList } from '../../text/messages/en/bulk-list.ts';
import { day, money } from './filters.ts';

/** Tags that read other files. */
const filesTags = ['include', 'render', 'layout', 'block'];

/** A template wants what none may have; the message says so. */
export class RefusedTag extends Error {
  override readonly name = 'RefusedTag';
}

/** In characters. */
export const longestTemplate = 1 << 16;
const renderLimitMs = 1000;
/** As liquidjs counts it: members of ranges and lists, and characters of texts, that a rendering makes. */
const memoryLimit = 1_000_000;
const houseZone = 'Asia/Shanghai';

/**
 * Liquid with tong's filters, strict about what is missing but in conditions and before `default`, without other files,
 * without anything of JavaScript's own objects. This module loads liquidjs, so it and whoever imports it is loaded by
 * `import()` alone from the path of a command.
 */
export function newEngine(language: Language, { template: say }: BulkList): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: longestTemplate,
    renderLimit: renderLimitMs,
    memoryLimit,
    timezoneOffset: houseZone,
    locale: language,
  });
  engine.registerFilter('money', (value: unknown, currency: unknown) => money(value, currency, say));
  engine.registerFilter('day', (value: unknown) => day(value, language, say));
  for (const name of filesTags) {
    engine.registerTag(name, {
      parse: ({ name: tag }: TagToken) => {
        throw new RefusedTag(say.noFiles(tag));
      },
      render: () => undefined,
    });
  }
  return engine;
}
