import type { ReactNode } from 'react'

/** Line icons of 24 by 24. They repeat what a text beside them states, so screen readers skip them. */
function createIcon(paths: ReactNode) {
  return function Icon() {
    return (
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {paths}
      </svg>
    )
  }
}

export const OffersIcon = createIcon(
  <path d="M4 8V6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v2.5a3.5 3.5 0 0 0 0 7V18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-2.500a3.5 3.5 0 0 0 0-7zM9.5 14.500l5-5M9.75 9.750h.01M14.25 14.250h.01" />,
)
export const TillIcon = createIcon(<path d="M3 5h2.500l2 10h10.500l2-7H7M9 19.500h.01M17 19.500h.01" />)
export const HistoryIcon = createIcon(<path d="M4 12a8 8 0 1 0 2.5-5.800M4 4v4h4M12 8v4.500l3 2" />)
export const ProfileIcon = createIcon(
  <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c1-3.5 4-5 7.5-5s6.5 1.5 7.5 5" />,
)
export const StaffIcon = createIcon(<path d="M4 20V4M4 20h16M8.5 16v-4M12.5 16V8M16.5 16v-6" />)
export const CloseIcon = createIcon(<path d="M6 6l12 12M18 6L6 18" />)
export const CheckIcon = createIcon(<path d="M5 12.500l4.5 4.500L19 7.5" />)
export const LeafIcon = createIcon(
  <path d="M12 21v-10M12 14c-4.5 0-7-2.5-7-7 4.5 0 7 2.5 7 7zM12 17c4 0 6.5-2.2 6.5-6.5-4 0-6.5 2.2-6.5 6.500z" />,
)

const GroceriesIcon = createIcon(
  <path d="M12 8c-1.5-1.5-7-2-7 4 0 4.5 3 8 5 8 1 0 1.2-.5 2-.5s1 .5 2 .5c2 0 5-3.5 5-8 0-6-5.5-5.5-7-4zM12 8c0-2 1-4 3-4.5" />,
)
const PharmacyIcon = createIcon(<path d="M9.5 4h5v5.500H20v5h-5.500V20h-5v-5.500H4v-5h5.500z" />)
const AppIcon = createIcon(
  <path d="M8 3h8a1.5 1.5 0 0 1 1.5 1.500v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.500v-15A1.5 1.5 0 0 1 8 3zM11 18h2" />,
)
const SurveysIcon = createIcon(<path d="M4 5h16v11h-8l-4 4v-4H4zM8 9h8M8 12.500h5" />)
const EverywhereIcon = createIcon(
  <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 9.500h17M3.5 14.500h17M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18" />,
)
const MembersIcon = createIcon(
  <path d="M12 20s-8-4.5-8-10.500A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8 2.500C20 15.5 12 20 12 20z" />,
)
const FuelIcon = createIcon(
  <path d="M5 20V5a1 1 0 0 1 1-1h7a1 1 0 0 1 1 1v15M4 20h11M7.5 8h4M14 12h2a1.5 1.5 0 0 1 1.5 1.500v3a1.5 1.5 0 0 0 3 0V9L17 5.5" />,
)

const CATEGORY_ICONS: Readonly<Record<string, () => ReactNode>> = {
  Groceries: GroceriesIcon,
  Pharmacy: PharmacyIcon,
  App: AppIcon,
  Surveys: SurveysIcon,
  Everywhere: EverywhereIcon,
  Members: MembersIcon,
  Fuel: FuelIcon,
}

export function CategoryIcon({ category }: { category: string | null }) {
  const Icon = CATEGORY_ICONS[category ?? ''] ?? LeafIcon
  return <Icon />
}
