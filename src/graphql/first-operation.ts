/** What a newcomer tries first on the demo programme: printed at the start, and waiting in both IDEs. */
export const FIRST_OPERATION = `mutation AnswerAnOffer {
  startSession(
    input: { identifier: "acc-1", correlationId: "my-first-session" }
  ) {
    session {
      expiresAt
      account { id loyaltyIds }
      bestOffer { offerCode name }
    }
  }
  respondToOffer(
    input: {
      correlationId: "my-first-session"
      offerId: "SURVEY_500"
      acceptanceState: ACCEPTED
    }
  ) {
    acceptanceState
    acceptanceDate
    version
    offer { name shortDescription expiryDate }
  }
}
`
