import { useCompany } from '#web/company/use-company.ts';
import { PageHeader } from '#web/ui/page-header.tsx';
import { TabSet } from '#web/ui/tab-set.tsx';
import { WordsForm } from '#web/words/words-form.tsx';
import { ApiKeyList } from './api-key-list.tsx';
import { CompanyForm } from './company-form.tsx';
import { DocumentsForm } from './documents-form.tsx';
import { TaxRateList } from './tax-rate-list.tsx';

export function SettingsPage() {
  const company = useCompany();
  return (
    <>
      <PageHeader title="Settings" below={company.name} />
      <TabSet
        label="Settings"
        keeps
        tabs={[
          { key: 'company', label: 'Company', content: <CompanyForm company={company} /> },
          {
            key: 'documents',
            label: 'Documents and numbering',
            content: <DocumentsForm company={company} />,
          },
          { key: 'words', label: 'Words', content: <WordsForm company={company} /> },
          { key: 'tax', label: 'Tax rates', content: <TaxRateList /> },
          { key: 'keys', label: 'API keys', content: <ApiKeyList /> },
        ]}
      />
    </>
  );
}
