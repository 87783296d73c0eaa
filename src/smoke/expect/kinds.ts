import { isPlainDate } from '../../domain/dates/plain-date.ts';
import { isDecimal } from './decimals.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function isInstant(text: string): boolean {
  return instant.test(text) && !Number.isNaN(Date.parse(text));
}

/** Whether a value is of a kind that an expectation names. */
export function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'decimal':
      return typeof value === 'string' && isDecimal(value);
    case 'instant':
      return typeof value === 'string' && isInstant(value);
    case 'date':
      return typeof value === 'string' && isPlainDate(value);
    default:
      return typeof value === type;
  }
}
