import { createContext, useContext } from "react";

const ResponseContext = createContext({
  nonce: "",
  requestId: "",
  refused: false,
  unavailable: false,
});

/** Hands the facts of the response being rendered to the parts that print them. */
export const ResponseProvider = ResponseContext.Provider;

/** What every script element of the response must carry. */
export function useNonce(): string {
  return useContext(ResponseContext).nonce;
}

/** Names the request in the log; an error page says it so that we can find what happened. */
export function useRequestId(): string {
  return useContext(ResponseContext).requestId;
}

/** True when a form came back with something to put right. */
export function useRefused(): boolean {
  return useContext(ResponseContext).refused;
}

/** True when the record could not be reached or written: nothing was saved, later it may work. */
export function useUnavailable(): boolean {
  return useContext(ResponseContext).unavailable;
}
