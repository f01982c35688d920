package dev.zapis.playground.control;

/** A control call that cannot be carried out, with its HTTP status and a reason for the script's author. */
final class ControlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    ControlException(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    static ControlException unknown(String what) {
        return new ControlException(404, what);
    }

    /** What Telegram's own apps would not offer as things are. */
    static ControlException impossible(String why) {
        return new ControlException(409, why);
    }

    static ControlException wrong(String what) {
        return new ControlException(400, what);
    }

    int status() {
        return status;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
