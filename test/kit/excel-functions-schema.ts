/**
 * The rules for functions.json. The limits are Microsoft's own, from the schema of the unified manifest; what that leaves
 * open is closed here: no unknown keys, a description everywhere, the few types that Excel documents.
 */
import { TEAMS_SCHEMA } from './teams-schema.ts'

const limitsOf = (definition: string): { readonly $ref: string } => ({ $ref: `${TEAMS_SCHEMA}#/definitions/${definition}` })

const parameter = {
  allOf: [limitsOf('extensionFunctionParameter')],
  required: ['description', 'type'],
  additionalProperties: false,
  properties: {
    name: { pattern: '^[a-z][a-z0-9_]*$' },
    description: {},
    type: { enum: ['any', 'number', 'string', 'boolean'] },
    dimensionality: {},
    optional: { type: 'boolean' },
    repeating: {},
    customEnumId: {},
  },
}

const customFunction = {
  allOf: [limitsOf('extensionFunction')],
  required: ['description'],
  additionalProperties: false,
  properties: {
    id: {},
    name: {},
    description: {},
    helpUrl: {},
    parameters: { items: parameter },
    result: { required: ['dimensionality'] },
  },
}

const choices = {
  allOf: [limitsOf('enum')],
  properties: {
    type: { const: 'string' },
    // Excel writes the name into the formula.
    values: {
      minItems: 1,
      items: { required: ['stringValue'], properties: { name: { pattern: '^[\\p{L}][\\p{L}0-9._]*$' }, stringValue: { minLength: 1 } } },
    },
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
    enums: { type: 'array', items: choices },
  },
} as const
