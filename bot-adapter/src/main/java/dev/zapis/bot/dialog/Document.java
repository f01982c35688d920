package dev.zapis.bot.dialog;

/** What stands in a file that is written for its reader, in their language. It may take a while to write. */
@FunctionalInterface
public interface Document {

    byte[] written(Wording wording);
}
