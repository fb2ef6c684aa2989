import { type FragmentType, getFragmentData, graphql } from './gql'
import { useLanguage } from './language/language'
import { translateName } from './language/names'
import { Points } from './ui/points'

const BalanceCardAccount = graphql(`
  fragment BalanceCard_account on Account {
    balances {
      id
      businessUnit
      points
    }
    loyaltyIds
  }
`)

interface BalanceCardProps {
  readonly account: FragmentType<typeof BalanceCardAccount>
  readonly name: string
}

/** The points of the member, like the card in the wallet. */
export function BalanceCard({ account, name }: BalanceCardProps) {
  const { texts, formats } = useLanguage()
  const { balances, loyaltyIds } = getFragmentData(BalanceCardAccount, account)
  const total = balances.reduce((sum, { points }) => sum + points, 0)
  return (
    <section className="balance" aria-label={texts.balance.title}>
      <div>
        <p className="balance-title">{texts.balance.title}</p>
        <p className="balance-points">
          <Points value={total} />
        </p>
      </div>
      <div className="balance-member">
        <p>{name}</p>
        {loyaltyIds[0] !== undefined && <p className="balance-number">•••• {loyaltyIds[0]}</p>}
      </div>
      {balances.length > 1 && (
        <p className="balance-units">
          {balances.map(({ id, businessUnit, points }) => (
            <span key={id}>{texts.balance.of(translateName(texts.units, businessUnit), formats.number(points))}</span>
          ))}
        </p>
      )}
    </section>
  )
}
