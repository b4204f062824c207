import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { useWords } from '#web/words/use-words.ts';

interface CarryOfferProps {
  readonly sentence: string;
  readonly onCarry: () => void;
  readonly onLeaveOff: () => void;
}

/** Retainage that would take more than a bill has, with its ways out as buttons. */
export function CarryOffer({ sentence, onCarry, onLeaveOff }: CarryOfferProps) {
  const { retainage } = useWords();
  return (
    <Notice
      tone="caution"
      live
      title={`More ${retainage} than this bill can bear`}
      actions={
        <>
          <Button onClick={onCarry}>Carry the rest to the next bills</Button>
          <Button onClick={onLeaveOff}>Leave it off this bill</Button>
        </>
      }
    >
      {sentence}
    </Notice>
  );
}
