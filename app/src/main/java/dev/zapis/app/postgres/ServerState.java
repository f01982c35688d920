package dev.zapis.app.postgres;

/** How the server is that Zapis runs itself. */
public enum ServerState {
    RUNNING,
    /** It has died, and is being started again. */
    DEAD,
    /** It lives and answers nobody; if that goes on it is killed, and started again. */
    HUNG
}
