import { LiquidError, UndefinedVariableError } from 'liquidjs';
import type { BulkList } from '../../text/messages/en/bulk-list.ts';
import { bare } from './broken-template.ts';
import { FilterFault } from './filters.ts';
import { TemplateFault } from './template-fault.ts';

/** What an error in a rendering means for the row. @returns an error that is not Liquid's as it is */
export function renderFault(error: unknown, { template: say }: BulkList): unknown {
  if (!LiquidError.is(error)) return error;
  const { originalError: cause } = error;
  const [line = 1] = error.token.getPosition();
  if (error instanceof UndefinedVariableError)
    return new TemplateFault('missing_variable', say.missing(variableOf(error), line), { cause });
  if (cause instanceof FilterFault)
    return new TemplateFault('failed', say.failed(cause.message, line), { cause });
  const message = bare(error);
  const what = /limit exceeded$/.test(message) ? say.limits() : say.other(message);
  return new TemplateFault('failed', say.failed(what, line), { cause: error });
}

/** As the template has it. */
function variableOf({ token }: UndefinedVariableError): string {
  return token.getText().trim();
}
