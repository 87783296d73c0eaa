import contract from '../../../openapi/tong.json' with { type: 'json' };

/** One call that the contract has. */
export interface Operation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** As in `/customers/{customerId}`. */
  readonly template: string;
  /** Answers without a token. */
  readonly isPublic: boolean;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, ResponseText>>;
}

export interface ResponseText {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, unknown>>;
}

interface OperationText {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly ParameterText[];
  readonly responses: Readonly<Record<string, ResponseText>>;
}
type ParameterText = { readonly $ref: string } | Operation['parameters'][number];

export const contractVersion: string = contract.info.version;

const shared: Readonly<Record<string, Operation['parameters'][number]>> = contract.components.parameters;

/** Every operation by its `operationId`. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries(contract.paths).flatMap(([template, path]) => {
    const { parameters: ofPath = [], ...methods } = path as {
      parameters?: readonly ParameterText[];
    } & Readonly<Record<string, OperationText>>;
    return Object.entries(methods).map(([method, text]) => {
      const { operationId: id, security, parameters = [], responses } = text as OperationText;
      const operation: Operation = {
        id,
        method: method.toUpperCase(),
        template,
        isPublic: security?.length === 0,
        parameters: [...ofPath, ...parameters].flatMap(resolved),
        responses,
      };
      return [id, operation] as const;
    });
  }),
);

/** Whether its answer never ends, so that nobody can wait for the whole of it. */
export function isStream({ responses }: Operation): boolean {
  return responses['200']?.content?.['text/event-stream'] !== undefined;
}

function resolved(parameter: ParameterText): Operation['parameters'] {
  if (!('$ref' in parameter)) return [parameter];
  const found = shared[parameter.$ref.slice('#/components/parameters/'.length)];
  return found ? [found] : [];
}
