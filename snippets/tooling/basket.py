import os

def add(item, basket=[]):
    if item != None:
        basket.append( item )
    return basket
print(f"tea", add('tea'))
