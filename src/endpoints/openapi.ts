import { z } from 'zod';
import { allEndpoints } from './all-endpoints.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { problem } from './problem.ts';

type Json = Record<string, unknown>;

export const readOpenApi = endpoint({
  method: 'GET',
  path: '/openapi.json',
  tag: 'Session',
  summary: 'This description',
  caller: 'anyone',
  answer: z.looseObject({}),
});

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
};

function parametersOf(one: Endpoint): Json[] {
  const path = [...one.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
  const query = one.query ? schemaOf(one.query, 'input') : {};
  const required = new Set((query.required as string[] | undefined) ?? []);
  const asked = Object.entries((query.properties as Json | undefined) ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.has(name),
    schema,
  }));
  const key = one.movesMoney
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'Your own name for this action: sent twice, it is done once.',
          schema: { type: 'string', maxLength: 200 },
        },
      ]
    : [];
  return [...path, ...asked, ...key];
}

const problems = (one: Endpoint): Json => {
  const answer = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return {
    400: answer('Broken input: a message for each field'),
    ...(one.caller === 'anyone' ? {} : { 401: answer('Not signed in') }),
    ...(one.permission ? { 403: answer('The role does not allow this') } : {}),
    ...(one.params ? { 404: answer('There is no such thing in this company') } : {}),
    ...(one.body || one.receives
      ? { 409: answer('Refused: the code and the details say why'), 422: answer('Refused as written') }
      : {}),
  };
};

function operationOf(name: string, one: Endpoint): Json {
  const content = one.answer
    ? {
        'application/json': {
          schema: schemaOf(one.answer, 'output'),
          ...(one.example?.answer ? { example: one.example.answer } : {}),
        },
      }
    : { [one.produces]: { schema: { type: 'string', format: 'binary' } } };
  const body = one.body && {
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: schemaOf(one.body, 'input'),
          ...(one.example?.body ? { example: one.example.body } : {}),
        },
      },
    },
  };
  const bytes = one.receives && {
    requestBody: {
      required: true,
      content: { [one.receives]: { schema: { type: 'string', format: 'binary' } } },
    },
  };
  return {
    operationId: name,
    tags: [one.tag],
    summary: one.summary,
    ...(one.caller === 'anyone' ? { security: [] } : {}),
    parameters: parametersOf(one),
    ...body,
    ...bytes,
    responses: { [one.status]: { description: 'Done', content }, ...problems(one) },
  };
}

/** The whole API as OpenAPI 3.1, made from the endpoints themselves. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, one] of Object.entries({
    ...allEndpoints,
    readOpenApi: readOpenApi as unknown as Endpoint,
  })) {
    const path = one.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: operationOf(name, one) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Drawbook',
      version: '1',
      description:
        'Progress invoicing. Money and percentages are decimal strings. Errors are problem+json with a stable code.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ apiKey: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key of the company, beginning with dbk_.',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' },
      },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  };
}
