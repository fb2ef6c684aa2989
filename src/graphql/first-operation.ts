/** The first operation to try on the demo programme. The start prints it, and both IDEs open with it. */
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
