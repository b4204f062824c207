import type { ApplicationFormDocument } from './application-form-document.ts';
import { renderDocument } from './render-document.ts';

/** Prints an application for payment with its continuation sheet to PDF. */
export const renderApplicationForm = (document: ApplicationFormDocument): Promise<Uint8Array> =>
  renderDocument({ template: 'application-form', document });
