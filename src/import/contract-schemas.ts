import contract from '../../openapi/tong.json' with { type: 'json' };

/** The contract's schemas, bundled from openapi/ by `npm run generate`. */
export const contractSchemas = contract.components.schemas;
