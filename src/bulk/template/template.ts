import type { Liquid, Template as Part } from 'liquidjs';
import { usageFailure } from '../../api/usage-failure.ts';
import type { Language } from '../../text/language.ts';
import { syntaxFailure, type TemplateText } from './broken-template.ts';
import { longestTemplate, newEngine } from './engine.ts';
import { finishedText, type TextLimits } from './finished-text.ts';
import { unknownVariable } from './known-variables.ts';
import { renderFault } from './render-fault.ts';
import { TemplateFault } from './template-fault.ts';
import type { Variables } from './variables.ts';

export interface Template {
  /** Whether anything of the customer's holdings is asked for, so that they have to be fetched. */
  readonly usesHoldings: boolean;
  /** @throws TemplateFault for a variable that is missing in this row, or a text that is empty or too long */
  render(variables: Variables, language: Language): string;
}

/** How a text is rendered in one language. */
type Render = (variables: Variables) => string;

/**
 * Reads a template that was given as a text. This module loads liquidjs: import it by `import()` alone.
 * @throws Failure (2) `template-broken` with line, column and the line's text
 */
export function parseTemplate(text: string, limits: TextLimits): Template {
  return compile({ name: limits.say.template.givenText, text }, limits);
}

/** The same for a named text. */
export function compile(text: TemplateText, limits: TextLimits): Template {
  if (text.text.length > longestTemplate) {
    const { templateTooLong } = limits.say.problems;
    throw usageFailure('template-broken', templateTooLong(text.name, longestTemplate));
  }
  const renders = { 'zh-CN': renderIn('zh-CN', text, limits), en: renderIn('en', text, limits) };
  return {
    usesHoldings: usesHoldings(text),
    render: (variables, language) => renders[language](variables),
  };
}

function renderIn(language: Language, text: TemplateText, limits: TextLimits): Render {
  const engine = newEngine(language, limits.say);
  const parts = parse(engine, text, limits);
  const nowhere = unknownFault(engine, parts, limits.say);
  return (variables) => {
    if (nowhere) throw nowhere();
    let rendered: string;
    try {
      rendered = engine.renderSync(parts, variables);
    } catch (error) {
      throw renderFault(error, limits.say);
    }
    return finishedText(rendered, limits);
  };
}

function parse(engine: Liquid, text: TemplateText, { say }: TextLimits): Part[] {
  try {
    return engine.parse(text.text);
  } catch (error) {
    throw syntaxFailure(error, text, say) ?? error;
  }
}

/**
 * What is wrong with every row where the template names something that none can have, also in a condition or before a
 * `default`, which are lenient: a slip of the keyboard would otherwise pass as something that is missing.
 */
function unknownFault(
  engine: Liquid,
  parts: Part[],
  { template: say }: TextLimits['say'],
): (() => TemplateFault) | undefined {
  for (const { segments, location } of Object.values(engine.analyzeSync(parts).globals).flat()) {
    const unknown = unknownVariable(segments);
    if (unknown === undefined) continue;
    const { of, name, known } = unknown;
    const what = of === '' ? say.noVariable(name, known) : say.noMember(of, name, known);
    return () => new TemplateFault('missing_variable', say.nowhere(what, location.row));
  }
  return undefined;
}

/** Looks at the text between the braces: where too much is fetched, nothing is wrong but time. */
function usesHoldings({ text }: TemplateText): boolean {
  const asked = text.match(/\{[{%].*?[%}]\}/gs) ?? [];
  return asked.some((tag) => /\bholdings?\b/.test(tag));
}
