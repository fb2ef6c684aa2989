import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js'
import { useEffect, useId, useRef } from 'react'

import { useLanguage } from '../language/language'
import { useColourScheme } from './use-colour-scheme'

// Only what a bar chart needs: the rest of the library stays out of the build.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip)

export interface Series {
  readonly name: string
  /** A colour of base.css, by the end of its name: --chart-accepted. */
  readonly colour: 'accepted' | 'declined' | 'completed' | 'points'
  readonly values: readonly number[]
}

interface BarChartProps {
  readonly title: string
  readonly hint: string
  readonly labels: readonly string[]
  readonly series: readonly Series[]
}

const ROW_PIXELS = 48
const FRAME_PIXELS = 70
const LINE_CHARACTERS = 16
const MAX_LINES = 2

/** Horizontal bars, one row for each label. Several series are stacked. A description has the same numbers as text. */
export function BarChart({ title, hint, labels, series }: BarChartProps) {
  const { formats, language } = useLanguage()
  const scheme = useColourScheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const heading = useId()
  const description = labels
    .map(
      (label, row) =>
        `${label}: ${series.map(({ name, values }) => `${name} ${formats.number(values[row] ?? 0)}`).join(', ')}`,
    )
    .join('; ')

  useEffect(() => {
    if (!canvas.current) return
    const style = getComputedStyle(document.documentElement)
    const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
    const font = { family: style.fontFamily, size: 13 }
    const chart = new Chart(canvas.current, {
      type: 'bar',
      data: {
        labels: labels.map(wrap),
        datasets: series.map(({ name, colour: end, values }) => ({
          label: name,
          data: [...values],
          backgroundColor: colour(`chart-${end}`),
          borderRadius: 4,
          maxBarThickness: 18,
        })),
      },
      options: {
        indexAxis: 'y',
        maintainAspectRatio: false,
        animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? false : { duration: 500 },
        locale: language,
        scales: {
          x: {
            stacked: true,
            beginAtZero: true,
            ticks: { precision: 0, color: colour('text-soft'), font, maxTicksLimit: 6 },
            grid: { color: colour('line') },
            border: { display: false },
          },
          y: { stacked: true, ticks: { color: colour('text'), font, autoSkip: false }, grid: { display: false } },
        },
        plugins: {
          legend: {
            display: series.length > 1,
            position: 'bottom',
            labels: {
              color: colour('text'),
              font,
              boxWidth: 12,
              boxHeight: 12,
              useBorderRadius: true,
              borderRadius: 3,
            },
          },
          tooltip: { callbacks: { title: (items) => items.map(({ dataIndex }) => labels[dataIndex] ?? '') } },
        },
      },
    })
    return () => {
      chart.destroy()
    }
  }, [labels, series, language, scheme])

  return (
    <section className="panel chart" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p className="hint">{hint}</p>
      <div className="chart-canvas" style={{ height: labels.length * ROW_PIXELS + FRAME_PIXELS }}>
        <canvas ref={canvas} role="img" aria-label={`${title}. ${description}`} />
      </div>
    </section>
  )
}

/** A label in up to two lines, so that the bars have most of the width of a phone. */
function wrap(label: string): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < LINE_CHARACTERS) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES - 1), `${lines[MAX_LINES - 1] ?? ''} …`] : lines
}
