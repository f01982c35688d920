package dev.zapis.bot.telegram;

/** What piles up in the bot's tables and is of no use after a while. */
public enum ExpiringRows {
    /** Updates that were handled long ago. */
    UPDATES("the inbox"),
    /** What was sent long ago, or can be sent no more. */
    LETTERS("the outbox"),
    /** What stands behind buttons that are good no more, and files that nobody went on with. */
    BUTTONS("buttons and uploads"),
    /** Messages that are edited no more, however what they show changes. */
    CARDS("messages that change"),
    /** What is kept of chats whose person has not agreed to be kept. */
    STRANGERS("chats without consent");

    private final String name;

    ExpiringRows(String name) {
        this.name = name;
    }

    /** As the log has it. */
    @Override
    public String toString() {
        return name;
    }
}
