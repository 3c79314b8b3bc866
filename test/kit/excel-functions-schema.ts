/** The rules for functions.json as Microsoft documents them (custom functions JSON; limits of the unified manifest 1.30). */

const ID = '^[a-zA-Z][a-zA-Z0-9._]*$'
const NAME = '^[\\p{L}][\\p{L}0-9._]*$'

const parameter = {
  type: 'object',
  required: ['name', 'description', 'type'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', pattern: '^[a-z][a-z0-9_]*$', maxLength: 64 },
    description: { type: 'string', minLength: 1, maxLength: 512 },
    type: { enum: ['any', 'number', 'string', 'boolean'] },
    dimensionality: { enum: ['scalar', 'matrix'] },
    optional: { type: 'boolean' },
    repeating: { type: 'boolean' },
    customEnumId: { type: 'string', pattern: ID },
  },
}

const customFunction = {
  type: 'object',
  required: ['id', 'name', 'description', 'parameters', 'result'],
  additionalProperties: false,
  properties: {
    id: { type: 'string', pattern: ID, minLength: 3, maxLength: 64 },
    name: { type: 'string', pattern: NAME, minLength: 3, maxLength: 64 },
    description: { type: 'string', minLength: 1, maxLength: 1024 },
    helpUrl: { type: 'string', pattern: '^https://' },
    parameters: { type: 'array', maxItems: 128, items: parameter },
    result: { type: 'object', required: ['dimensionality'], properties: { dimensionality: { enum: ['scalar', 'matrix'] } } },
  },
}

const choice = {
  type: 'object',
  required: ['name', 'stringValue'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', pattern: NAME },
    stringValue: { type: 'string', minLength: 1 },
    tooltip: { type: 'string', maxLength: 256 },
  },
}

export const FUNCTIONS_SCHEMA = {
  type: 'object',
  required: ['functions'],
  additionalProperties: false,
  properties: {
    allowCustomDataForDataTypeAny: { type: 'boolean' },
    allowErrorForDataTypeAny: { type: 'boolean' },
    functions: { type: 'array', minItems: 1, items: customFunction },
    enums: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'values'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', pattern: ID, minLength: 3 },
          type: { enum: ['string'] },
          values: { type: 'array', minItems: 1, items: choice },
        },
      },
    },
  },
} as const
