import { describe, expect, test } from 'vitest';
import { allEndpoints } from './all-endpoints.ts';
import { openApi } from './openapi.ts';

type Json = Record<string, unknown>;
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Record<string, { readonly example?: unknown }> };
  readonly responses: Record<string, { readonly description: string; readonly content?: Json }>;
  readonly security?: readonly Json[];
}

// What a reader of the address gets: the text, not the values that it was made from.
const page = JSON.parse(JSON.stringify(openApi())) as Json & {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, Json>;
};
const operations = Object.entries(page.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

function everyObject(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(everyObject);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(everyObject)];
}

function at(pointer: string): unknown {
  const steps = pointer.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>(
    (place, step) => (place as Json | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    page,
  );
}

describe('the OpenAPI page', () => {
  test('names its version, itself, and where it is served', () => {
    expect(page).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/),
      info: { title: 'Drawbook', version: expect.any(String) },
      servers: [{ url: '/api/v1' }],
    });
  });

  test('describes every endpoint once, and itself', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect([...names].sort()).toEqual([...Object.keys(allEndpoints), 'readOpenApi'].sort());
  });

  test('every reference leads somewhere on the page', () => {
    const references = everyObject(page).flatMap((one) => (typeof one.$ref === 'string' ? [one.$ref] : []));
    expect(references).not.toEqual([]);
    expect(
      references.filter((reference) => !reference.startsWith('#/') || at(reference) === undefined),
    ).toEqual([]);
  });

  test('a schema holds only words of JSON Schema 2020-12', () => {
    const old = ['nullable', 'definitions', 'example', 'discriminator'];
    const schemas = [
      ...Object.values(page.components.schemas ?? {}),
      ...everyObject(page.paths).flatMap((one) => (one.schema ? [one.schema] : [])),
    ];
    const named = (one: Json) => old.filter((word) => word in one && typeof one.type === 'string');
    expect(schemas.length).toBeGreaterThan(100);
    expect(everyObject(schemas).flatMap(named)).toEqual([]);
  });

  test('every type is one that JSON Schema knows', () => {
    const known = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
    const types = everyObject(page)
      .map((one) => one.type)
      .filter((type) => typeof type === 'string')
      .filter((type) => !['http', 'apiKey', 'expense'].includes(type));
    expect(types.length).toBeGreaterThan(100);
    expect(types.filter((type) => !known.includes(type))).toEqual([]);
  });

  test.each(operations.map((one) => [`${one.method.toUpperCase()} ${one.path}`, one] as const))(
    '%s is whole',
    (_, { path, operation }) => {
      const inPath = operation.parameters.filter((one) => one.in === 'path');
      expect(inPath.map((one) => one.name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(inPath.every((one) => one.required)).toBe(true);
      const places = operation.parameters.map((one) => `${one.in} ${one.name}`);
      expect(new Set(places).size).toBe(places.length);
      const statuses = Object.entries(operation.responses);
      expect(statuses.filter(([status]) => /^20[014]$/.test(status))).toHaveLength(1);
      expect(statuses.every(([, one]) => one.description !== '')).toBe(true);
      const schemes = Object.keys(page.components.securitySchemes ?? {});
      for (const wanted of [...((page.security ?? []) as Json[]), ...(operation.security ?? [])]) {
        expect(schemes).toEqual(expect.arrayContaining(Object.keys(wanted)));
      }
    },
  );

  const written = operations.filter(({ operation }) => operation.requestBody?.content['application/json']);
  test.each(written.map((one) => [one.operation.operationId, one] as const))(
    'the example of %s is one that the endpoint takes',
    (name, { operation }) => {
      const example = operation.requestBody?.content['application/json']?.example;
      expect(example).toBeDefined();
      expect(allEndpoints[name]?.body?.safeParse(example)).toMatchObject({ success: true });
    },
  );
});

test.each(Object.entries(allEndpoints))('%s says in words what it does, and how it is guarded', (_, one) => {
  expect(one.summary).toMatch(/^[A-Z][^.]{5,}[^.]$/);
  expect(one.caller !== 'company' || one.permission !== null).toBe(true);
  expect(one.method === 'GET' ? one.body : null).toBeFalsy();
  // What moves money is written, and a key guards it; a body without fields is still a body.
  expect(!one.movesMoney || (one.method === 'POST' && one.body !== undefined)).toBe(true);
});
