/** The headers of responses that do not depend on the call. */
export const RESPONSE_HEADERS = {
  'x-request-id': {
    description:
      'Identifies the request in the log. It is the one that the client has sent, if it has up to 128 letters, digits and the characters `_.:-`.',
    required: true,
    schema: { type: 'string' },
    example: 'e3b5f3a2-6c0e-4c52-9f0a-5a8f9d7d2c11',
  },
  'WWW-Authenticate': {
    description: 'The scheme of authentication.',
    required: true,
    schema: { type: 'string', const: 'Bearer' },
    example: 'Bearer',
  },
  'Retry-After': {
    description: 'The seconds to wait before the request is sent again.',
    schema: { type: 'integer', minimum: 1 },
    example: 1,
  },
} as const
