package dev.zapis.events.parts;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The classes below a package by what each extends, implements and is annotated with, wherever they are packed; read once, none is loaded. */
final class PackageIndex {

    private static final Map<String, PackageIndex> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> byMark = new HashMap<>();

    private PackageIndex(String packageName) {
        String path = packageName.replace('.', '/');
        try {
            for (URL place :
                    Collections.list(PackageIndex.class.getClassLoader().getResources(path))) {
                if (place.openConnection() instanceof JarURLConnection jar) readJar(jar, path + "/");
                else readDirectory(Path.of(place.toURI()));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot search the class path for " + packageName, e);
        }
    }

    static PackageIndex of(String packageName) {
        return KNOWN.computeIfAbsent(packageName, PackageIndex::new);
    }

    /** Names of the classes that have this name as their superclass or among their interfaces or annotations. */
    Set<String> mentioning(String name) {
        return byMark.getOrDefault(name, Set.of());
    }

    private void readDirectory(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(each -> isClass(each.toString())).toList()) read(Files.readAllBytes(file));
        }
    }

    private void readJar(JarURLConnection connection, String path) throws IOException {
        JarFile jar = connection.getJarFile();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (!entry.getName().startsWith(path) || !isClass(entry.getName())) continue;
            try (InputStream bytes = jar.getInputStream(entry)) {
                read(bytes.readAllBytes());
            }
        }
    }

    private static boolean isClass(String file) {
        return file.endsWith(".class") && !file.endsWith("module-info.class");
    }

    private void read(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        String name = model.thisClass().asInternalName().replace('/', '.');
        Set<String> marks = new HashSet<>();
        model.superclass().ifPresent(each -> marks.add(each.asInternalName().replace('/', '.')));
        model.interfaces().forEach(each -> marks.add(each.asInternalName().replace('/', '.')));
        model.findAttribute(Attributes.runtimeVisibleAnnotations())
                .map(RuntimeVisibleAnnotationsAttribute::annotations)
                .ifPresent(all -> all.forEach(
                        each -> marks.add(binaryName(each.className().stringValue()))));
        marks.forEach(
                mark -> byMark.computeIfAbsent(mark, any -> new TreeSet<>()).add(name));
    }

    /** Of a descriptor like {@code Ldev/zapis/bot/dialog/Route;}. */
    private static String binaryName(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
