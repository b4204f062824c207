import type { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { refused } from '#actions/refused.ts';
import { askForReportFile } from '#actions/reports/ask-for-report-file.ts';
import { askedFilter } from '#actions/reports/asked-filter.ts';
import { giveUpReportFile } from '#actions/reports/give-up-report-file.ts';
import type { Services } from '#actions/services.ts';
import {
  listReportFiles,
  loadReportFile,
  loadReportFileBytes,
  type ReportFileRecord,
} from '#db/report-files.ts';
import * as wire from '#endpoints/report-files.ts';
import { contentDisposition } from './content-disposition.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

function shown(file: ReportFileRecord, { today }: Acting): z.output<typeof wire.reportFile> {
  const { askedAt, askedBy, askedById, filter, ...rest } = file;
  return { ...rest, filter: askedFilter(filter, today), askedAt: askedAt.toISOString() };
}

const ownerOf = ({ company, actor }: Acting) => ({ companyId: company.id, actorId: actor.id });

/** Files of reports that are made behind the requests. */
export function reportFileRoutes(services: Services): readonly Route[] {
  const read = async (acting: Acting, id: string) => {
    const file = await reading(services, acting, (tx) => loadReportFile(tx, ownerOf(acting), id));
    if (!file) throw refused('not_found', { what: 'report file' });
    return file;
  };
  return [
    route(wire.askForReportFile, async ({ acting, body }) =>
      shown(await read(acting, await askForReportFile(services, acting, body)), acting),
    ),
    route(wire.listReportFiles, async ({ acting }) => {
      const files = await reading(services, acting, (tx) => listReportFiles(tx, ownerOf(acting)));
      return { rows: files.map((file) => shown(file, acting)) };
    }),
    route(wire.readReportFile, async ({ acting, params }) => shown(await read(acting, params.id), acting)),
    route(wire.downloadReportFile, async ({ acting, params }) => {
      const { name } = await read(acting, params.id);
      const bytes = await reading(services, acting, (tx) =>
        loadReportFileBytes(tx, ownerOf(acting), params.id),
      );
      if (!bytes || name === null) throw refused('not_found', { what: 'report file' });
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': 'application/octet-stream',
          'content-disposition': contentDisposition('attachment', name),
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        },
      });
    }),
    route(wire.deleteReportFile, async ({ acting, params }) => {
      await giveUpReportFile(services, acting, params.id);
      return { done: true as const };
    }),
  ];
}
