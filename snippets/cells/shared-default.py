def add(item, all=[]):
    all.append(item)
    return all

add("tea")
add("ink")
