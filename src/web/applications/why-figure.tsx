import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { classNames } from '#web/ui/class-names.ts';
import { mainLandmark } from '#web/ui/main-landmark.ts';

interface WhyFigureProps {
  /** What the figure is, in words. */
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** Asked only once it is opened. */
  readonly why: () => ReactNode;
}

/** A figure that tells, where it is pressed, why it is what it is. */
export function WhyFigure({ label, children, className, why }: WhyFigureProps) {
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`Why this number: ${label}`}
        className={classNames(
          'min-h-6 min-w-6 cursor-help text-right rounded -mx-0.5 px-0.5 decoration-line-strong decoration-dotted underline-offset-4 hover:underline data-popup-open:underline pointer-coarse:min-h-11',
          className,
        )}
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal container={mainLandmark}>
        <Popover.Positioner side="left" sideOffset={6} className="z-50">
          <Popover.Popup className="w-80 max-w-[90vw] rounded border border-line bg-raised p-4 text-left shadow-lg outline-none">
            <Popover.Title className="sr-only">{label}</Popover.Title>
            <Answer why={why} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

// An element of its own, so that the answer is figured only where somebody asks.
function Answer({ why }: Pick<WhyFigureProps, 'why'>) {
  return why();
}
