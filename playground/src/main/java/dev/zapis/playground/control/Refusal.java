package dev.zapis.playground.control;

/** A control call that cannot be carried out, with its HTTP status and a reason for the script's author. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    Refusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    static Refusal unknown(String what) {
        return new Refusal(404, what);
    }

    static Refusal wrong(String what) {
        return new Refusal(400, what);
    }

    int status() {
        return status;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
