/** A bar that shows how much of the way is done. The label is for screen readers; the text is below the bar. */
export function ProgressBar({ value, max, label, text }: { value: number; max: number; label: string; text: string }) {
  const percentage = Math.min(100, (100 * value) / max)
  return (
    <div className="progress">
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
      >
        <div className="progress-fill" style={{ width: `${percentage}%` }} />
      </div>
      <span aria-hidden="true">{text}</span>
    </div>
  )
}
