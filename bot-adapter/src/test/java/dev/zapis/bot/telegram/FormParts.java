package dev.zapis.bot.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form with files says, as JSON: of a file its name, type and text. */
final class FormParts {

    private static final Pattern NAME = Pattern.compile("[ ;]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("Content-Type: (\\S+)");

    private FormParts() {}

    static ObjectNode read(String type, byte[] form) {
        String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        for (String part : new String(form, StandardCharsets.UTF_8).split(Pattern.quote(boundary), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) continue;
            String head = part.substring(0, end);
            String body = part.substring(end + 4, part.length() - 2);
            Matcher file = FILE.matcher(head);
            if (file.find())
                read.putObject(first(NAME, head))
                        .put("name", file.group(1))
                        .put("type", first(TYPE, head))
                        .put("text", body);
            else read.put(first(NAME, head), body);
        }
        return read;
    }

    private static String first(Pattern wanted, String head) {
        Matcher found = wanted.matcher(head);
        if (!found.find()) throw new IllegalStateException("no " + wanted + " in " + head);
        return found.group(1);
    }
}
