/** The documented message of setOptIn. */
export const OPT_IN_UPDATED = 'Opt-in updated.'

/** The documented message of capturePromptResponse. */
export const PROMPT_RESPONSE_CAPTURED = "Customer's response captured successfully."
