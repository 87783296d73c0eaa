/** What of a JSON Schema says which form a value has; the rest of it is for the server's tests to hold answers against. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

interface Operation {
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

interface Contract {
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

type Shape = string | { each: Shape } | { has: Record<string, Shape> };

const REF = '#/components/schemas/';

/**
 * The form of every answer in JSON, as `src/api/misfit.ts` reads it: by method and path which schema it has, and by
 * name the schemas that these lead to.
 */
export function answerShapes(contract: string): string {
  const { info, paths, components } = JSON.parse(contract) as Contract;
  const schemas = new Map<string, Shape>();

  function shapeOf(schema: Schema | undefined): Shape {
    if (schema?.$ref !== undefined) return named(schema.$ref.slice(REF.length));
    if (schema?.type === 'array') return { each: shapeOf(schema.items) };
    if (schema?.type === 'object') return { has: members(schema) };
    if (schema?.type === 'integer') return 'number';
    return typeof schema?.type === 'string' ? schema.type : 'any';
  }

  function named(name: string): Shape {
    const shape = shapeOf(components.schemas[name]);
    // An id or a word of a list is a text like any other here.
    if (typeof shape === 'string') return shape;
    schemas.set(name, shape);
    return `#${name}`;
  }

  function members({ properties = {}, required = [] }: Schema): Record<string, Shape> {
    const named = Object.entries(properties).map(([name, schema]) => [
      required.includes(name) ? name : `${name}?`,
      shapeOf(schema),
    ]);
    return Object.fromEntries(named);
  }

  const answers = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses = {} }]) => {
      const schema = jsonOfSuccess(responses);
      return schema ? [[`${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '*')}`, shapeOf(schema)]] : [];
    }),
  );
  return [
    '/** Generated from openapi/ by `npm run generate`. Do not edit: change the contract. */',
    "import type { Shape } from './misfit.ts';",
    '',
    `export const contractVersion = ${JSON.stringify(info.version)};`,
    '',
    `export const answers: Readonly<Record<string, Shape>> = ${lineByLine(answers)};`,
    '',
    `export const schemas: Readonly<Record<string, Shape>> = ${lineByLine([...schemas])};`,
    '',
  ].join('\n');
}

/** An object, a member a line: so a change of the contract is a line of the difference. */
function lineByLine(members: readonly (readonly unknown[])[]): string {
  return `{\n${members.map(([name, shape]) => `  ${JSON.stringify(name)}: ${JSON.stringify(shape)},\n`).join('')}}`;
}

function jsonOfSuccess(responses: NonNullable<Operation['responses']>): Schema | undefined {
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'));
  return success?.[1].content?.['application/json']?.schema;
}
