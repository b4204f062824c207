import { useState } from 'react';
import { createApiKey } from '#endpoints/company.ts';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DialogActions } from '#web/ui/dialog-actions.tsx';
import { FormDialog } from '#web/ui/form-dialog.tsx';
import { TextField } from '#web/ui/text-field.tsx';

/** Makes a key and shows it this once. */
export function NewApiKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [key, setKey] = useState<string | null>(null);
  const make = useAction(createApiKey, (made) => setKey(made.key));
  if (key !== null) {
    return (
      <Dialog open onClose={onClose} title="Your new key">
        <p className="mb-3">
          Copy it now. It is not shown again, and only its first characters are kept in sight.
        </p>
        <code className="rounded border border-line bg-sunken p-2 break-all">{key}</code>
        <DialogActions>
          {window.isSecureContext && (
            <Button onClick={() => void navigator.clipboard.writeText(key).then(() => toast('Key copied'))}>
              Copy
            </Button>
          )}
          <Button weight="primary" onClick={onClose}>
            Done
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return (
    <FormDialog
      title="Make a key"
      submitLabel="Make the key"
      busy={make.busy}
      problem={make.problem}
      onSubmit={() => make.run({ body: { name } })}
      onClose={onClose}
    >
      <TextField
        label="Name"
        name="name"
        hint="What it is for, to tell keys apart."
        autoFocus
        value={name}
        onChange={setName}
        error={make.problem?.fields?.name}
      />
    </FormDialog>
  );
}
