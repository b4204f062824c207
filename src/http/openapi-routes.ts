import { openApi, readOpenApi } from '#endpoints/openapi.ts';
import { type Route, route } from './route.ts';

export function openApiRoutes(): readonly Route[] {
  let described: Record<string, unknown> | undefined;
  return [
    route(readOpenApi, async () => {
      described ??= openApi();
      return described;
    }),
  ];
}
