package dev.zapis.bot.dialog;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

/** Whether Telegram could read a message's markup. */
public final class WellFormed {

    private WellFormed() {}

    public static void check(String html) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.parse(new InputSource(new StringReader("<message>" + html + "</message>")));
        } catch (Exception e) {
            throw new AssertionError("Telegram cannot read this: " + html, e);
        }
    }
}
