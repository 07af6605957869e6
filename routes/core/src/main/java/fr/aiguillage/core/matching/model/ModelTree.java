package fr.aiguillage.core.matching.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of a model file, and where it stands, so that a mistake is named with its place. */
record ModelTree(String path, @Nullable Object node) {

    boolean isAbsent() {
        return node == null;
    }

    ModelTree at(String name) {
        return new ModelTree(path.isEmpty() ? name : path + "." + name, map().get(name));
    }

    /** Children by name, in the order of the file. */
    Map<String, ModelTree> children() {
        Map<String, ModelTree> children = new LinkedHashMap<>();
        map().keySet().forEach(name -> children.put(String.valueOf(name), at(String.valueOf(name))));
        return children;
    }

    private Map<?, ?> map() {
        if (node == null) {
            return Map.of();
        }
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new ModelException(path + ": expected names and values");
    }

    List<ModelTree> elements() {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof List<?> list)) {
            return List.of(this);
        }
        List<ModelTree> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            elements.add(new ModelTree(path + "[" + i + "]", list.get(i)));
        }
        return elements;
    }

    List<String> texts() {
        return elements().stream().map(ModelTree::text).toList();
    }

    String text() {
        if (node == null || node instanceof Map || node instanceof List) {
            throw new ModelException(path + ": expected a text");
        }
        return node.toString();
    }

    String text(String absent) {
        return node == null ? absent : text();
    }

    int integer() {
        if (node instanceof Number number) {
            return number.intValue();
        }
        throw new ModelException(path + ": expected a whole number");
    }

    int integer(int absent) {
        return node == null ? absent : integer();
    }
}
