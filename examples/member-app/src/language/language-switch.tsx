import { type Language, useLanguage } from './language'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }
const LANGUAGES = ['en', 'fr'] as const

interface LanguageSwitchProps {
  readonly language: Language
  readonly onChange: (language: Language) => void
}

export function LanguageSwitch({ language, onChange }: LanguageSwitchProps) {
  const { texts } = useLanguage()
  return (
    <div className="language-switch" role="group" aria-label={texts.languages}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => {
            if (each !== language) onChange(each)
          }}
        >
          {each.toUpperCase()}
          <span className="visually-hidden"> {NAMES[each]}</span>
        </button>
      ))}
    </div>
  )
}
