import type { Services } from '#actions/services.ts';
import { withCompany } from '#db/company.ts';
import { moveReportFile, type ReportFileRecord } from '#db/report-files.ts';

/** Whoever asked for the file gave it up. */
export class GivenUp extends Error {}

/** How far a file is: what is read of it, what is written, of how much. */
export class FileProgress {
  read = 0;
  written = 0;
  total: number;
  readonly #services: Services;
  readonly #companyId: string;
  readonly #fileId: string;

  constructor(services: Services, companyId: string, file: ReportFileRecord) {
    this.#services = services;
    this.#companyId = companyId;
    this.#fileId = file.id;
    this.total = file.linesTotal;
  }

  /** Hears from the thread how many lines are written. */
  readonly hear = (lines: number): void => {
    this.written = lines;
  };

  /** Says it to whoever looks, and ends the work where nobody wants the file any more. */
  async tell(): Promise<void> {
    const { database } = this.#services;
    const within = (lines: number) => Math.min(lines, this.total);
    const progress = {
      linesTotal: this.total,
      linesRead: within(this.read),
      linesWritten: within(this.written),
    };
    const there = await withCompany(database, this.#companyId, (tx) =>
      moveReportFile(tx, this.#companyId, this.#fileId, progress),
    );
    if (!there) throw new GivenUp();
  }
}
