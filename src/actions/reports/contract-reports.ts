import { contractsOverview } from '#core/reports/contracts-overview.ts';
import type { ReportBody } from '#core/reports/report-body.ts';
import { unbilledBacklog } from '#core/reports/unbilled-backlog.ts';
import { workInProgress } from '#core/reports/work-in-progress.ts';
import { listContractCosts } from '#db/contract-costs.ts';
import { listContractStandings } from '#db/contract-movements.ts';
import { netStandings } from './net-standings.ts';
import type { ReportScene } from './report-scene.ts';

const standings = ({ tx, company, filter }: ReportScene) =>
  listContractStandings(tx, company.id, { ...filter, timeZone: company.timeZone });

/** Reports about how contracts stand on a day. */
export const contractReports = {
  'contracts-overview': async (scene: ReportScene): Promise<ReportBody> =>
    contractsOverview(await standings(scene), scene.filter),

  'unbilled-backlog': async (scene: ReportScene): Promise<ReportBody> =>
    unbilledBacklog(await standings(scene), scene.filter.asOf, scene.words),

  'work-in-progress': async (scene: ReportScene): Promise<ReportBody> =>
    workInProgress(
      await netStandings(scene, await standings(scene)),
      await listContractCosts(scene.tx, scene.company.id, scene.filter.asOf),
      scene.filter.asOf,
    ),
};
