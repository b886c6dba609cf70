"""Money goes from one account to another, and stays when there is too little of it."""

from accounts import Account

first = Account(100_00)
print("deposit:", first.deposit(50_00))
second = Account(first.withdraw(25_00))
print("second:", second.deposit(50_00))
try:
    first.withdraw(1_000_00)
except ValueError as refusal:
    print("ValueError:", refusal)
print("first:", first.balance)
